assert new File(basedir, 'alpha/target/site/index.html').isFile()
assert new File(basedir, 'beta/target/packages/beta-en-1.0.0.scorm12.zip').isFile()

// One of them wears a theme that comes in a jar.
assert new File(basedir, 'beta/target/site/404.html').text.contains('On paper')
assert !new File(basedir, 'alpha/target/site/404.html').text.contains('On paper')

// The other has a chapter with its image and its bank out of a jar.
assert new File(basedir, 'alpha/target/site/light/weight.html').text.contains('A blue disc')
assert new File(basedir, 'alpha/target/site/light/questions.html').text.contains('A light page opens on a bad line.')
assert !new File(basedir, 'beta/target/site/light').exists()

// Neither the neighbour nor the threads change a byte.
def bytes = { folder ->
    def root = new File(basedir, folder)
    def found = new TreeMap()
    ['site', 'packages'].each { part ->
        new File(root, part).eachFileRecurse(groovy.io.FileType.FILES) {
            found[root.toPath().relativize(it.toPath()).toString()] = it.bytes.encodeHex().toString()
        }
    }
    found
}
def together = bytes('alpha/target')
def alone = bytes('alpha/alone')
assert !together.isEmpty() && alone.keySet() == together.keySet()
together.each { path, content -> assert alone[path] == content : path }

// Only the first build had something to say.
assert new File(basedir, 'build.log').text.count('[INFO] BUILD ') == 1

// Neither POM names a time: without one outside, it is that which Maven 4 sets by itself.
def outside = System.getenv('SOURCE_DATE_EPOCH')
def time = outside ? java.time.Instant.ofEpochSecond(outside as long).toString() : '1980-02-01T00:00:00Z'
new java.util.zip.ZipFile(new File(basedir, 'beta/target/packages/beta-en-1.0.0.scorm12.zip')).withCloseable { zip ->
    assert zip.entries().nextElement().timeLocal.toInstant(java.time.ZoneOffset.UTC).toString() == time
}
