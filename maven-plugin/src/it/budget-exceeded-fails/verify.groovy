def log = new File(basedir, 'build.log').text
assert log =~ /course\.yml:15:\d+: error: page start\/welcome\.html: brotli .* limit 1 kB, over by .* \[budget-exceeded]/
assert log.contains('    activity: {brotli: 1 kB}')
assert log.contains('start/welcome.html')
assert log.contains('BUILD FAILURE')
assert !log.contains('MojoExecutionException')
assert new File(basedir, 'target/site/start/welcome.html').isFile() : 'the page can be looked at'
assert new File(basedir, 'target/reports/budget.json').isFile()
