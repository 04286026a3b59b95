import java.util.concurrent.TimeUnit

// The goal itself, as an author runs it after a build: it answers on this machine alone, and ends when it is told to.
def windows = System.getProperty('os.name').startsWith('Windows')
def maven = new File(System.getProperty('maven.home'), windows ? 'bin/mvn.cmd' : 'bin/mvn')
def serve = new ProcessBuilder(
    maven.path, '-B', "-Dmaven.repo.local=${localRepositoryPath}", '-Dsobre.lms', '-Dsobre.port=0',
    'dev.sobre:sobre-maven-plugin:serve')
    .directory(basedir)
    .redirectErrorStream(true)
    .start()
try {
    def said = new StringBuilder()
    def address = null
    for (String line = serve.inputReader().readLine(); line != null && address == null; ) {
        said.append(line).append('\n')
        def open = line =~ /Open (http:\/\/localhost:\d+\/)/
        address = open ? open.group(1) : null
        line = address == null ? serve.inputReader().readLine() : line
    }
    assert address != null : said
    def page = new URL(address).getText('UTF-8')
    assert page.contains('small-en-1.0.0.cmi5.zip')
    assert page.contains('small-en-1.0.0.scorm12.zip')
    assert new URL(address + 'package/0/launch.html').text.contains('sobre-config')
    assert new URL(address + 'lms/player.js').text.contains('strictScorm12')
} finally {
    serve.descendants().forEach { it.destroy() }
    serve.destroy()
}
assert serve.waitFor(30, TimeUnit.SECONDS) : 'the goal ends'
