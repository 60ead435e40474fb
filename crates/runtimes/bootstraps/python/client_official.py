"""Hands over to AWS's own client, `awslambdaric`, which lies beside this file."""

import sys


def main(handler):
    from awslambdaric.__main__ import main as run

    run([sys.argv[0], handler])
