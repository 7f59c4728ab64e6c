"""Measurements: ratios against named floors and peers, printed, never asserted."""
