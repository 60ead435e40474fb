"""Starts a Python function. As small as can be, because Python does not keep a compiled form of the
script that it is given; everything else is in modules."""

if __name__ == "__main__":
    import cresset_start

    cresset_start.start()
