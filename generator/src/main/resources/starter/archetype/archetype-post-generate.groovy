import java.nio.file.Files

// What is not for the languages asked for came out empty; so did all, if the request is wrong.
def paths = [
    @paths@
]
def course = new File(request.outputDirectory, request.artifactId)
def made = paths.collect { new File(course, it) }
made.each {
    if (it.length() == 0) {
        Files.delete(it.toPath())
        for (def folder = it.parentFile; folder != course.parentFile && !folder.list(); folder = folder.parentFile) {
            Files.delete(folder.toPath())
        }
    } else if (System.lineSeparator() != '\n') {
        it.setText(it.getText('UTF-8').replace('\r\n', '\n'), 'UTF-8')
    }
}
if (!made.any { it.exists() }) {
    throw new IllegalArgumentException("no course was made: the language must be one of @languages@, " +
        "not \"${request.properties['language']}\"; for the artifactId, not \"$request.artifactId\", @id.form@")
}
