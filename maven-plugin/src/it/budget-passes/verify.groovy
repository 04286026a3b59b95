def log = new File(basedir, 'build.log').text
assert new File(basedir, 'target/site/index.html').isFile()
assert new File(basedir, 'target/site/start/welcome.html').isFile()
assert new File(basedir, 'target/packages/small-en-1.0.0.scorm12.zip').isFile()
['html', 'json', 'sarif', 'xml'].each { assert new File(basedir, "target/reports/budget.$it").isFile() }
assert log.contains('every page keeps its budget')
assert new File(basedir, 'ratchet.txt').text.contains('pages.every.brotli ')
assert new File(basedir, 'history.csv').readLines().size() == 2
