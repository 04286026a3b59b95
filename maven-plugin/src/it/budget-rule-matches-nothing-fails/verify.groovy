def log = new File(basedir, 'build.log').text
assert log =~ /course\.yml:15:5: error: .*glossary.* \[budget-matches-nothing]/
