"""Rule making (制度页面): reading every figure with its source, changing it locally, choosing a pack (RUL-1, RUL-2).

What is decided here is journalled like any act and holds from a day on, never from a day gone by: a running clock keeps
the value of its start. It stands beside ``base/rules`` because acts tell people, telling asks the rules for quiet hours,
and the parts of the ground floor must not go in a circle.

Life of a local change: change → standing (end: it gets a last day) | revoke → revoked, until the day it begins.
Life of an adoption: adopt → standing | cancel → revoked, likewise. Borrows the tables of ``base/rules``.
"""
