"""An article's quantities as figures to be looked over: named by kind, grouped, sorted, filtered, compared."""
