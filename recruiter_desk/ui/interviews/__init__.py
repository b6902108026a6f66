"""The page of interviews: by day and by week, with debriefs due and meetings that have no time yet."""
