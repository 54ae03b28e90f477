"""Pages of clocks: the working calendar, the proof sheet of a due date."""
