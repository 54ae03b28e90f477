"""What happens when processes are killed and databases go away."""
