"""How far a job is; the list of jobs for who looks after them."""
