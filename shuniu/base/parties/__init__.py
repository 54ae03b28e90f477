"""Parties: whoever can owe, act or be told; and accounts, the logins of persons.

``Party`` is a unit, a post or a person (org makes it one); clocks, notices and the journal point at it. ``Account`` is
what somebody signs in with. Requirements ADM-2 (passwords, lock-out), ORG-2.
"""
