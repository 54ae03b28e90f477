"""Pages of notices: mine, one of them, what I wish to get, what was not delivered."""
