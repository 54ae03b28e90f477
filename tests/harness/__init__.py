"""What tests run on: databases, a browser, no network. Pytest plugins and what ``bin/test`` starts for them."""
