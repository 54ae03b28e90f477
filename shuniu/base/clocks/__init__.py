"""Clocks: what is owed by when, kept so that no reminder is ever lost (URG-3, SUP-4, LET-3, OPN-4; BEY-13, 14).

A ``Clock`` row is an anchor, a budget and a ledger of pauses and extensions. Its due date and next alarm follow from them in
one pure function (``due.py``), its state is computed (``decide.py``), every due date shows its reckoning (``proof.py``).

==================  ==========================================================================================
``keeping``         for acts: start, stop, stop_all, pause, resume, restart, extend, hand_over
``asking``          for pages and lists: running, of, owed_by, proof
``sweeping``        gather → decide → apply; ``pulse`` says when that was last done and whether it has gone silent
``watches``         what an app registers for its clocks: whom a rung calls, and what else it does
``calendars``       the working calendar as a value; ``years`` are its rows, with the verb that publishes one
==================  ==========================================================================================
"""
