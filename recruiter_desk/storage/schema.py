"""The version of the tables this app reads and writes, equal to the newest revision under migrations/."""

NEWEST = 3
