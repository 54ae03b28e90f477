"""What people see and touch: layouts, components, tokens, forms, the verb page, drafts (UX-1, UX-2).

A view only translates; everything that every page needs stands here once: the moment of the request, refusals as pages,
the rail, the one page of every verb, the draft that saves itself. Templates lie in ``templates/ui`` (components, each with
its Blocks and Context in a header comment) and ``templates/web`` (layouts and pages). Rooms write
``{% extends layout %}``: the same page then comes whole or, beside a ledger, as a side pane.
"""
