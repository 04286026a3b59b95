assert new File(basedir, 'alpha/target/site/index.html').isFile()
assert new File(basedir, 'beta/target/packages/beta-en-1.0.0.scorm12.zip').isFile()

// One of them wears a theme that comes in a jar.
assert new File(basedir, 'beta/target/site/404.html').text.contains('On paper')
assert !new File(basedir, 'alpha/target/site/404.html').text.contains('On paper')
