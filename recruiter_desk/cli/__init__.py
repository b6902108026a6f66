"""`recruiter-desk COMMAND`: the same services without a screen."""
