"""Every address of the house, asked by everybody."""
