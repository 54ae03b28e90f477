"""Clocks: what is owed by when, kept so that no reminder is ever lost (URG-3, SUP-4, LET-3, OPN-4; BEY-13, 14).

A ``Clock`` row is an anchor, a budget and a ledger of pauses and extensions. Its due date and next alarm follow from them in
one pure function (``due.py``), its state is computed (``decide.py``), every due date shows its reckoning (``proof.py``).
Life: running (not due → due today → overdue, or suspended) → done.

=============  ==============================================================================================
``keeping``    for acts: start, stop, stop_all, pause, resume, restart, extend
``asking``     for pages and lists: running, all_of, first_of, owed_by, counts, sheet; ``faces.face_of`` draws one
``watches``    what an app registers for its clocks: whom a rung calls, and what else ringing does
``sweeping``   gather → decide → apply, run by the worker; ``reckoning`` follows a changed calendar
``pulse``      when clocks were last swept, and who is told when that falls silent
``almanac``    the working calendar now; a ``CalendarYear`` is published from the lines of its notice (``notation``)
=============  ==============================================================================================
"""
