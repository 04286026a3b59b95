def log = new File(basedir, 'build.log').text
def expected = new File(basedir, 'expected.txt').readLines()
def printed = log.readLines().findAll { it.startsWith('[ERROR] ') }.collect { it.substring(8) }
assert printed.take(expected.size()) == expected
assert log.contains('3 errors in the course; nothing was written')
