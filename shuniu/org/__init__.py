"""Org: what offices are made of (ORG-1 … ORG-3, ORG-7).

``Unit`` (a tree over levels), ``Person``, ``Post`` (a role in a unit) and ``Appointment`` (who holds it from–to, so that
records stay right when staff change), ``StandIn`` (who acts for a post meanwhile), ``Line`` (an information line).
Unit, Person and Post each *are* a Party: what base's clocks, notices and journal point at.
Lives: unit and post ``active → closed``; person ``active → left``. Accounts are opened, reset, unlocked and closed on the person.
Three administrators are three persons (``trinity.py``, ADM-2).
Org tells base who acts (``actors.py``) and who stands behind a post or a unit (``holders.py``).
"""
