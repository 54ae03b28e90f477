"""Ledgers (台账): one object per list, one view for page, fragment, Excel and print.

A room subclasses ``ledger.Ledger`` (columns, filters, totals, order, ``base``) and its view is one line:
``return show(request, MatterLedger)``. The page never counts and never skips: pages follow one another by key
(``keyset``), totals load after the page, each opens the list behind it. Names sort by pinyin.
"""
