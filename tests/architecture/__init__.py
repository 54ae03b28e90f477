"""How the code is written, proved over the tree itself. ``bin/lint house`` runs these; so does ``bin/test``."""
