"""The page of all searches: begin one with a line, and see who waits on whom."""
