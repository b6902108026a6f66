"""Measures the program against its budgets: `python -m benchmarks [NAME...] [--json FILE] [--people N ...]`.

    start    from nothing to the first frame, in fresh processes; shell is the same on an empty desk
    memory   of the whole program after that frame
    board    open a board of 200 and of 2 000 cards; drop, key and undo move one card on it until it is redrawn
    find     a person by name;  person opens one;  demo builds a desk
    resume   read a PDF of two pages in the warm process;  resume-50 reads fifty

Everything but `demo` runs the real window, offscreen, on desks of 1 000, 20 000 and 100 000 people (build/bench/).
"""
