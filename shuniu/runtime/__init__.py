"""What runs 枢纽 on a machine: its environment, its data folder, its processes.

Standard library only and nothing else of the house: this is what the machine's own python3 runs before
anything is installed. The scripts in ``bin/`` are its front door.
"""
