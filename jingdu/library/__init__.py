"""What outlives a sitting: what the reader has said about articles, kept in the user's data folder."""
