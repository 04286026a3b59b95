document.title = "game";
