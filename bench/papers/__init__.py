"""What the paper benches measure with: model documents, pages read back, places the rules ask for."""
