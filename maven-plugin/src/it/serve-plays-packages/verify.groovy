import java.util.concurrent.TimeUnit

// The goal itself, as an author runs it: it answers on this machine alone, and ends when it is told to.
def windows = System.getProperty('os.name').startsWith('Windows')
def maven = new File(System.getProperty('maven.home'), windows ? 'bin/mvn.cmd' : 'bin/mvn')
def serving = { List<String> options, Closure look ->
    def command = [maven.path, '-B', "-Dmaven.repo.local=${localRepositoryPath}".toString(), '-Dsobre.port=0']
    def serve = new ProcessBuilder(command + options + ['dev.sobre:sobre-maven-plugin:serve'])
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
        look(address)
    } finally {
        serve.descendants().forEach { it.destroy() }
        serve.destroy()
    }
    assert serve.waitFor(30, TimeUnit.SECONDS) : 'the goal ends'
}

serving(['-Dsobre.lms']) { address ->
    def page = new URL(address).getText('UTF-8')
    assert page.contains('small-en-1.0.0.cmi5.zip')
    assert page.contains('small-en-1.0.0.scorm12.zip')
    assert new URL(address + 'package/0/launch.html').text.contains('sobre-config')
    assert new URL(address + 'lms/player.js').text.contains('strictScorm12')
}

// The course as it is now, not as it was built.
def lesson = new File(basedir, 'content/en/01-start/01-welcome.md')
lesson.text += '\nWritten after the build.\n'
serving([]) { address ->
    assert new URL(address).getText('UTF-8').contains('/.sobre/preview.js')
    assert new URL(address + 'start/welcome.html').getText('UTF-8').contains('Written after the build.')
    assert !new File(basedir, 'target/site').exists()
}
