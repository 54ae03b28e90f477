"""Documents: 公文体检, the checker's run over a text before it goes its way (DOC-3, DOC-4, SEC-1).

Anybody signed in pastes a text or drops a file, sees what the reader recognised and what the checker found, on the text
itself, mends it by clicks, and takes it home typeset. The working text lives in the page; the house keeps nothing of it
unless asked to. What is kept is a **Checkup**, seen by its keeper only:
  (page) —keep→ kept —typeset→ kept (long ones, by a Job) | —discard→ discarded, its text purged.
Owns Checkup and its CheckupText; borrows papers' reader, checker and typesetter, the secrecy gate, files and jobs.
"""
