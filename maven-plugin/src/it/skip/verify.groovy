def log = new File(basedir, 'build.log').text
assert log.contains('sobre:build is switched off (sobre.skip)')
assert log.contains('sobre:check is switched off (sobre.skip)')
assert !new File(basedir, 'target').exists()
