"""Units and people from an Excel workbook, all or nothing, with every error by its row; and out again (ORG-7).

``sheets`` says what the columns are, ``reading`` turns rows into ``Line`` values and errors, ``applying`` does the acts in one
transaction, ``writing`` makes the template and the export.
"""
