"""What the office's keeper does at a terminal: found the office, prove it, seal it, carry it away and bring it back.

``bin/shuniu init | check | seal | backup | restore | token``; the commands in ``management`` only ask and tell (ADM-3, ADM-5).
"""
