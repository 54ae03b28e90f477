"""The colours of heads, rules and seals, the same in every format.

The red is GB/T 9704-2012 6.1's. Its Y80 M80 is what the ink is measured by; inks written into a file come out orange on screens
and office printers, so the files say the pure red of their light.
"""

COLOURS = {"red": "#ff0000", "blue": "#1f4fa0", "black": "#000000"}
