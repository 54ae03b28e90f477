"""One file a role, each read as a job description; beside them the hand-written table of rights."""
