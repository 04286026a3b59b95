def course = new File(basedir, 'café du coin')
def log = new File(basedir, 'build.log').getText('UTF-8')
assert new File(course, 'pom.xml').getText('UTF-8').contains('<artifactId>premiers-secours</artifactId>')
assert new File(course, 'target/site/index.html').isFile()
assert new File(course, 'target/packages/premiers-secours-fr-0.1.0.scorm12.zip').isFile()
assert new File(course, 'target/packages/premiers-secours-en-0.1.0.scorm12.zip').isFile()
assert log.contains('every page keeps its budget')
assert log.contains('fr  Premiers secours  (4 min, 1 lesson, ')

// Short runs start fast, and Eclipse leaves every goal alone.
assert new File(course, '.mvn/jvm.config').text.contains('-XX:TieredStopAtLevel=1')
def installed = new File(localRepositoryPath, 'dev/sobre/sobre-maven-plugin')
        .listFiles().find { it.directory }.listFiles()
def plugin = new java.util.zip.ZipFile(installed.find { it.name.endsWith('.jar') })
def read = { name -> new groovy.xml.XmlSlurper().parse(plugin.getInputStream(plugin.getEntry(name))) }
def goals = read('META-INF/maven/plugin.xml').mojos.mojo.goal*.text() as Set
def ignored = read('META-INF/m2e/lifecycle-mapping-metadata.xml').pluginExecutions.pluginExecution
assert ignored.size() == 1 && ignored.action.ignore.size() == 1
assert ignored.pluginExecutionFilter.goals.goal*.text() as Set == goals

// One jar holds every library, with its licence, so that Maven asks for no other.
def needed = new groovy.xml.XmlSlurper().parse(installed.find { it.name.endsWith('.pom') }).dependencies.dependency
assert needed.every { it.scope == 'provided' } : needed*.artifactId
assert ['META-INF/LICENSE', 'META-INF/THIRD-PARTY.txt', 'com/vladsch/flexmark/parser/Parser.class',
        'lib/linux-x86_64/libbrotli.so', 'lib/osx-aarch64/libbrotli.dylib',
        'lib/windows-x86_64/brotli.dll'].every { plugin.getEntry(it) }
