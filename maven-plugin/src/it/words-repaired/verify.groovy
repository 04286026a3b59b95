def log = new File(basedir, 'build.log').text
def lesson = 'content/en/01-start/01-welcome.md'
assert log.contains(lesson + ':17:5: warning: ')
assert log.contains('[ellipsis]')
assert log.contains(lesson + ':17:9: warning: "the" stands twice [doubled-word]')
assert log.contains('2 findings')
assert log.contains('-Wait... the the end.')
assert log.contains('Repaired 1 file')
assert new File(basedir, lesson).getText('UTF-8').endsWith('\nWait\u2026 the the end.\n')
