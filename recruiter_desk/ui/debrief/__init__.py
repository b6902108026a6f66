"""The debrief: what one side told after a meeting, while they tell it."""
