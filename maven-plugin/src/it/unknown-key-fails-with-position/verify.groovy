def log = new File(basedir, 'build.log').text
assert log.contains('course.yml:15:1: error: unknown key "audience" [unknown-key]')
assert log.contains('  15 | audience: {everyone: Everyone}')
assert log.contains('hint: did you mean "audiences"?')
assert log.contains('1 error in the course; nothing was written')
assert !log.contains('\tat ') : 'a mistake of the author is no stack trace'
assert !new File(basedir, 'target/site').exists()
