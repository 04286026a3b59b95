def files = { folder ->
    def root = new File(basedir, folder)
    def found = new TreeMap()
    root.eachFileRecurse {
        def path = root.toPath().relativize(it.toPath()).toString().replace(File.separator, '/')
        if (it.file && !path.startsWith('target/')) found[path] = it.getText('ISO-8859-1')
    }
    found
}
def made = files('archetype/premiers-secours')
assert made.containsKey('content/en/01-premiers-pas/01-retenir.md')
def expected = files('goal/premiers-secours')
assert made.keySet() == expected.keySet()
expected.each { path, bytes -> assert made[path] == bytes : path }

def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('every page keeps its budget')
assert new File(basedir, 'archetype/premiers-secours/target/packages/premiers-secours-fr-0.1.0.scorm12.zip').isFile()

// There is no course in German: nothing stays of it.
assert log.contains('the language must be one of en|en,fr|fr|fr,en, not "de"')
assert !new File(basedir, 'archetype/first-aid').exists()
