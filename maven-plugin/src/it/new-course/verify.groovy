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
def plugin = new java.util.zip.ZipFile(new File(localRepositoryPath, 'dev/sobre/sobre-maven-plugin')
        .listFiles().find { it.directory }.listFiles().find { it.name.endsWith('.jar') })
def read = { name -> new groovy.xml.XmlSlurper().parse(plugin.getInputStream(plugin.getEntry(name))) }
def goals = read('META-INF/maven/plugin.xml').mojos.mojo.goal*.text() as Set
def ignored = read('META-INF/m2e/lifecycle-mapping-metadata.xml').pluginExecutions.pluginExecution
assert ignored.size() == 1 && ignored.action.ignore.size() == 1
assert ignored.pluginExecutionFilter.goals.goal*.text() as Set == goals
