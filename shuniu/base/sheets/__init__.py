"""Rows from an Excel workbook: typed lines, and every fault with its sheet, row and column; and the template they are typed in.

Whoever takes in rows says what the columns are (``columns``); ``reading`` gives the lines, ``writing`` the workbook.
"""
