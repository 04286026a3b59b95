assert new File(basedir, 'alpha/target/site/index.html').isFile()
assert new File(basedir, 'beta/target/packages/beta-en-1.0.0.scorm12.zip').isFile()
