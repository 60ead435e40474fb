"""Run once for each interpreter, with the folder of its bootstrap: compiles it, so that no cold start
does, and tells which folders and libraries the interpreter needs."""

import compileall
import json
import sys

folder, shown = sys.argv[1:3]
options = {}
if sys.version_info >= (3, 7):
    import py_compile

    # The folder is never changed: nobody needs to compare times.
    options["invalidation_mode"] = py_compile.PycInvalidationMode.UNCHECKED_HASH
compileall.compile_dir(folder, ddir=shown, quiet=2, **options)

for name in ("bz2", "ctypes", "lzma", "readline", "sqlite3", "ssl", "uuid", "zlib"):
    try:
        __import__(name)
    except ImportError:
        pass
libraries = set()
with open("/proc/self/maps") as maps:
    for line in maps:
        fields = line.split(None, 5)
        if len(fields) == 6 and "x" in fields[1] and ".so" in fields[5]:
            libraries.add(fields[5].strip())
facts = {
    "prefixes": sorted({sys.base_prefix, sys.base_exec_prefix}),
    "libraries": sorted(libraries),
}
print(json.dumps(facts))
