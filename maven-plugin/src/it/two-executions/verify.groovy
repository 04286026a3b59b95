assert new File(basedir, 'target/first/packages/one-en-1.0.0.scorm12.zip').isFile()
assert new File(basedir, 'target/second/packages/two-en-1.0.0.scorm12.zip').isFile()
assert new File(basedir, 'target/second/site/index.html').isFile()
